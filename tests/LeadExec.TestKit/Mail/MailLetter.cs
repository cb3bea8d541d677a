namespace LeadExec.TestKit.Mail;

/// <summary>A message that the test's mail server was handed.</summary>
public sealed record MailLetter(string From, string To, string Text)
{
    /// <summary>Whether the connection was encrypted when it came.</summary>
    public bool Encrypted { get; init; }

    /// <summary>User and password that the sender signed in with.</summary>
    public string? SignedIn { get; init; }

    public string Header(string name) => Text.Split("\r\n").First(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
}
