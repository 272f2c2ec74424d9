import { FuseV1Options } from '@electron/fuses'

/** How the fuses of the app that is shipped are set, by the names they have in electron-builder.yml. */
export const fuses = {
  runAsNode: { option: FuseV1Options.RunAsNode, isOn: false },
  enableNodeOptionsEnvironmentVariable: {
    option: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    isOn: false,
  },
  enableNodeCliInspectArguments: { option: FuseV1Options.EnableNodeCliInspectArguments, isOn: false },
  onlyLoadAppFromAsar: { option: FuseV1Options.OnlyLoadAppFromAsar, isOn: true },
  enableEmbeddedAsarIntegrityValidation: {
    option: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    isOn: true,
  },
  grantFileProtocolExtraPrivileges: { option: FuseV1Options.GrantFileProtocolExtraPrivileges, isOn: false },
  enableCookieEncryption: { option: FuseV1Options.EnableCookieEncryption, isOn: false },
} as const
