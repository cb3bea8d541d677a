namespace LeadExec.Ports.Mail;

/// <summary>What came of one attempt to send an e-mail.</summary>
/// <param name="Result">Whether it was taken.</param>
/// <param name="Reason">Short code such as "recipient-550-5.1.1", at most 60 characters; null when it was taken. Never words of the server, which may repeat the address.</param>
public readonly record struct MailReply(MailResult Result, string? Reason)
{
    public static MailReply Sent { get; } = new(MailResult.Sent, null);

    public static MailReply Later(string reason) => new(MailResult.TryLater, reason);

    public static MailReply Refused(string reason) => new(MailResult.Refused, reason);

    public static MailReply Unknown(string reason) => new(MailResult.Unknown, reason);
}
