namespace LeadExec.Ports.Mail;

/// <summary>Where an e-mail of the outbox stands; stored.</summary>
public enum MailState
{
    /// <summary>Waits, or is under way.</summary>
    Waiting = 0,

    /// <summary>A mail server took it, or there was nothing to tell any more.</summary>
    Sent = 1,

    /// <summary>Refused for good, or given up. People may send it again.</summary>
    Failed = 2,
}
