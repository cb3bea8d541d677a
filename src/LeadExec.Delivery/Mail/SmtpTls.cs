namespace LeadExec.Delivery.Mail;

/// <summary>How the way to the mail server is encrypted.</summary>
public enum SmtpTls
{
    /// <summary>Begun in the clear and encrypted before anything of value is said; a server that does not offer it gets nothing. Usual port 587.</summary>
    StartTls = 0,

    /// <summary>Encrypted from the first byte. Usual port 465.</summary>
    Implicit = 1,

    /// <summary>Not at all: for a server on this machine. Usual port 25.</summary>
    None = 2,
}
