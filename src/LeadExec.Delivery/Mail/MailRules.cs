using System.Net;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Mail;

/// <summary>Whether the options of e-mail fit together.</summary>
internal sealed class MailRules : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var errors = new List<string>();
        Check(errors, options.MostFiles is >= 1 and <= 100_000, "MostFiles: between 1 and 100,000.");
        Check(errors, options.MostPerMinute is >= 1 and <= 10_000, "MostPerMinute: between 1 and 10,000.");
        Check(errors, options.MostAtOnce is >= 1 and <= 50, "MostAtOnce: between 1 and 50.");
        Check(errors, options.GiveUpAfter >= TimeSpan.FromMinutes(1) && options.GiveUpAfter <= TimeSpan.FromDays(3), "GiveUpAfter: between a minute and three days.");
        Check(errors, options.WarnAfter >= TimeSpan.FromMinutes(1) && options.WarnAfter <= TimeSpan.FromDays(1), "WarnAfter: between a minute and a day.");
        if (!string.IsNullOrWhiteSpace(options.Smtp.Host))
        {
            CheckServer(errors, options.Smtp);
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(error => "LeadExec:Mail: " + error));
    }

    private static void CheckServer(List<string> errors, SmtpOptions server)
    {
        Check(errors, server.UsedPort is >= 1 and <= 65_535, "Smtp:Port: between 1 and 65,535.");
        Check(errors, MailAddress.TryParse(server.From, out _), "Smtp:From: the e-mail address that messages come from.");
        Check(errors, server.CertificateSha256 is null || (server.CertificateSha256.Length == 64 && server.CertificateSha256.All(char.IsAsciiHexDigit)), "Smtp:CertificateSha256: 64 hexadecimal digits.");
        Check(errors, server.User is null == (server.Password is null && server.PasswordFile is null), "Smtp:User and Smtp:Password (or PasswordFile) go together.");
        Check(errors, server.User is null || server.Tls != SmtpTls.None || IsHere(server.Host!), "Smtp:Tls: a password is only sent encrypted, except on this machine.");
        foreach (var (name, wait) in new[] { ("ConnectTimeout", server.ConnectTimeout), ("ReplyTimeout", server.ReplyTimeout), ("EndTimeout", server.EndTimeout) })
        {
            Check(errors, wait > TimeSpan.Zero && wait <= TimeSpan.FromMinutes(10), $"Smtp:{name}: at most ten minutes.");
        }
    }

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static void Check(List<string> errors, bool fits, string message)
    {
        if (!fits)
        {
            errors.Add(message);
        }
    }
}
