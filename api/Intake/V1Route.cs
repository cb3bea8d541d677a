namespace LeadExec.Api.Intake;

/// <summary>The V1 addresses (field.md 1.2).</summary>
internal enum V1Route
{
    General,
    AsyncJson,
    AsyncXml,
    AutoRedirect,
}
