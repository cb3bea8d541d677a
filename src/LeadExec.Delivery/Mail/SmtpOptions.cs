namespace LeadExec.Delivery.Mail;

/// <summary>The mail server (section LeadExec:Mail:Smtp). The operator names it, so it may be in a private network.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name or address of the server; null: there is none. Default null.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; null takes the usual one of <see cref="Tls"/>: 587, 465 or 25. Default null.</summary>
    public int? Port { get; set; }

    /// <summary>How the way is encrypted. Default StartTls.</summary>
    public SmtpTls Tls { get; set; } = SmtpTls.StartTls;

    /// <summary>SHA-256 of the server's certificate in hex, for a server with a certificate of its own making; null: it must be valid for the host. Default null.</summary>
    public string? CertificateSha256 { get; set; }

    /// <summary>User name; null signs in nowhere. Default null.</summary>
    public string? User { get; set; }

    /// <summary>Its password, best from the environment: LeadExec__Mail__Smtp__Password. Default null.</summary>
    public string? Password { get; set; }

    /// <summary>File that holds the password instead, such as a mounted secret; read for each message. Default null.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>Address that messages come from; needed with a host. Replies and bounces go there.</summary>
    public string? From { get; set; }

    /// <summary>Longest wait for the connection with its encryption. Default 15 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest wait for each answer. Default one minute.</summary>
    public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest wait for the answer after the end of the message; giving up early sends twice. Default five minutes.</summary>
    public TimeSpan EndTimeout { get; set; } = TimeSpan.FromMinutes(5);

    internal int UsedPort => Port ?? Tls switch { SmtpTls.StartTls => 587, SmtpTls.Implicit => 465, SmtpTls.None => 25 };
}
