namespace LeadExec.Ports.Mail;

/// <summary>How an attempt to send one e-mail ended (FM-67).</summary>
public enum MailResult
{
    /// <summary>The server has it.</summary>
    Sent = 0,

    /// <summary>Nothing was taken; another time may be better.</summary>
    TryLater = 1,

    /// <summary>The server, or the form of the address, says that it will never be taken.</summary>
    Refused = 2,

    /// <summary>All of it was handed over and the answer got lost: it may have arrived.</summary>
    Unknown = 3,
}
