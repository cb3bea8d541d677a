namespace LeadExec.Postgres.Security;

/// <summary>The installation key cannot be read or is not this database's; the message names the fix and never the key.</summary>
public sealed class InstallationKeyException(string message) : InvalidOperationException(message);
