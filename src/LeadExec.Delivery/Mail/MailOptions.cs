namespace LeadExec.Delivery.Mail;

/// <summary>Where e-mail goes (section LeadExec:Mail): to a mail server when one is named, else into a folder when that is named.</summary>
public sealed class MailOptions
{
    /// <summary>The mail server; without a host there is none.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Folder into which messages are written as .eml files when there is no mail server; null: no e-mail is sent. Default null.</summary>
    public string? Folder { get; set; }

    /// <summary>Messages that are kept in the folder; the oldest ones make room. Default 1,000.</summary>
    public int MostFiles { get; set; } = 1_000;

    /// <summary>Messages that are begun within a minute, by this process. Default 120.</summary>
    public int MostPerMinute { get; set; } = 120;

    /// <summary>Messages under way at once, by this process. Default 4.</summary>
    public int MostAtOnce { get; set; } = 4;

    /// <summary>How long a message is tried before it is given up. Default three days, which is also the longest.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Health warns when a message has been waiting longer than this. Default 15 minutes.</summary>
    public TimeSpan WarnAfter { get; set; } = TimeSpan.FromMinutes(15);
}
