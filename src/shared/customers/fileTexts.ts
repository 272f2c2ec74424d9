import type { Language } from '../i18n/languages'
import type { ContactChannel } from './contact'
import type { ConsentWay, CustomerRole } from './customer'

/** Words of the files with customers: they speak the language of the business. */
export interface CustomerFileTexts {
  readonly sheet: string
  readonly fileName: string
  readonly columns: {
    readonly id: string
    readonly name: string
    readonly preferredName: string
    readonly phone: string
    readonly email: string
    readonly document: string
    readonly birthday: string
    readonly source: string
    readonly referredBy: string
    readonly roles: string
    readonly tags: string
    readonly consentOn: string
    readonly consentHow: string
    readonly notes: string
    readonly createdAt: string
    readonly contacts: string
    readonly lastContact: string
  }
  readonly consent: Readonly<Record<ConsentWay, string>>
  readonly roles: Readonly<Record<CustomerRole, string>>
  readonly yes: string
  readonly no: string
  readonly person: {
    readonly title: string
    readonly made: string
    readonly details: string
    readonly contacts: string
    readonly purchases: string
    readonly sheets: string
    readonly question: string
    readonly answer: string
    readonly nothing: string
    readonly date: string
    readonly channel: string
    readonly subject: string
    readonly result: string
    readonly nextStep: string
    readonly amount: string
    readonly note: string
    readonly channels: Readonly<Record<ContactChannel, string>>
  }
}

export const customerFileTexts: Readonly<Record<Language, CustomerFileTexts>> = {
  es: {
    sheet: 'Clientes',
    fileName: 'Clientes',
    columns: {
      id: 'Número',
      name: 'Nombre',
      preferredName: 'Cómo le gusta que le llamen',
      phone: 'Teléfono',
      email: 'Correo',
      document: 'Documento',
      birthday: 'Cumpleaños',
      source: 'Cómo llegó',
      referredBy: 'Le trajo',
      roles: 'Papel',
      tags: 'Etiquetas',
      consentOn: 'Permiso dado el',
      consentHow: 'Cómo dio el permiso',
      notes: 'Notas',
      createdAt: 'Alta',
      contacts: 'Contactos',
      lastContact: 'Último contacto',
    },
    consent: { phone: 'Permite llamadas', email: 'Permite correos', message: 'Permite mensajes' },
    roles: {
      consumer: 'Consumidor',
      user: 'Usuario',
      buyer: 'Comprador',
      client: 'Cliente',
      distributor: 'Distribuidor',
      decider: 'Decide',
    },
    yes: 'sí',
    no: 'no',
    person: {
      title: 'Datos guardados de',
      made: 'Hecho el',
      details: 'Datos',
      contacts: 'Contactos',
      purchases: 'Compras',
      sheets: 'Hojas de encuesta',
      question: 'Pregunta',
      answer: 'Respuesta',
      nothing: 'Nada guardado.',
      date: 'Fecha',
      channel: 'Canal',
      subject: 'Asunto',
      result: 'Resultado',
      nextStep: 'Siguiente paso',
      amount: 'Importe',
      note: 'Nota',
      channels: {
        call: 'Llamada',
        visit: 'Visita',
        message: 'Mensaje',
        email: 'Correo',
        inPerson: 'En persona',
      },
    },
  },
  en: {
    sheet: 'Customers',
    fileName: 'Customers',
    columns: {
      id: 'Number',
      name: 'Name',
      preferredName: 'Likes to be called',
      phone: 'Phone',
      email: 'E-mail',
      document: 'Document',
      birthday: 'Birthday',
      source: 'How they came',
      referredBy: 'Brought by',
      roles: 'Role',
      tags: 'Tags',
      consentOn: 'Consent given on',
      consentHow: 'How consent was given',
      notes: 'Notes',
      createdAt: 'Added',
      contacts: 'Contacts',
      lastContact: 'Last contact',
    },
    consent: { phone: 'Allows calls', email: 'Allows e-mails', message: 'Allows messages' },
    roles: {
      consumer: 'Consumer',
      user: 'User',
      buyer: 'Buyer',
      client: 'Client',
      distributor: 'Distributor',
      decider: 'Decides',
    },
    yes: 'yes',
    no: 'no',
    person: {
      title: 'What is held about',
      made: 'Made on',
      details: 'Details',
      contacts: 'Contacts',
      purchases: 'Purchases',
      sheets: 'Survey sheets',
      question: 'Question',
      answer: 'Answer',
      nothing: 'Nothing is held.',
      date: 'Date',
      channel: 'Channel',
      subject: 'Subject',
      result: 'Result',
      nextStep: 'Next step',
      amount: 'Amount',
      note: 'Note',
      channels: { call: 'Call', visit: 'Visit', message: 'Message', email: 'E-mail', inPerson: 'In person' },
    },
  },
}
