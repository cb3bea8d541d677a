namespace LeadExec.Postgres.Security;

/// <summary>Where the installation key comes from.</summary>
public sealed class InstallationKeyOptions
{
    /// <summary>Folder of the key file <c>installation.key</c>; made on first use, readable by its owner only. Default: the working folder's <c>data</c>.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The key itself, base64 of 32 bytes (LEADEXEC_KEY); wins over the file.</summary>
    public string? Key { get; set; }
}
