namespace LeadExec.Delivery.Mail;

/// <summary>Where e-mail goes (section LeadExec:Mail) until there are senders with servers of their own.</summary>
public sealed class MailOptions
{
    /// <summary>Folder into which messages are written as .eml files; null: no e-mail is sent. Default null.</summary>
    public string? Folder { get; set; }

    /// <summary>Messages that are kept; the oldest ones make room. Default 1,000.</summary>
    public int MostFiles { get; set; } = 1_000;
}
