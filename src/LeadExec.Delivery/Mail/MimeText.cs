using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Mail;

namespace LeadExec.Delivery.Mail;

/// <summary>A message as text that every mail program opens (RFC 5322, RFC 2045 to 2047). The same message gives the same text.</summary>
internal static class MimeText
{
    private const int LineLength = 76;

    // An encoded word is at most 75 characters long.
    private const int WordBytes = 42;

    /// <param name="message">What to write.</param>
    /// <param name="sender">Address that it comes from; its domain ends the Message-ID, except in the folder of a demo.</param>
    public static string Write(MailMessage message, string sender)
    {
        var domain = sender[(sender.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Id)).AsSpan(0, 12));
        var text = new StringBuilder();
        Header(text, "From", $"{Words(message.FromName ?? "LeadExec")} <{Bare(sender)}>");
        Header(text, "To", Bare(message.To));
        Header(text, "Subject", Words(message.Subject));
        Header(text, "Date", message.At.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + message.At.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal));
        Header(text, "Message-ID", $"<{Bare(message.Id)}@{(domain == "localhost" ? "leadexec" : Bare(domain))}>");
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        text.Append("\r\n");
        Body(text, boundary, message);
        if (message.File is { } file)
        {
            Part(text, boundary, file.MediaType, file.Name, file.Content.Span);
        }

        return text.Append("--").Append(boundary).Append("--\r\n").ToString();
    }

    private static void Body(StringBuilder text, string boundary, MailMessage message)
    {
        if (message.Html is not { } html)
        {
            Part(text, boundary, "text/plain; charset=utf-8", null, Lines(message.Body));
            return;
        }

        var inner = boundary + "_a";
        text.Append("--").Append(boundary).Append("\r\n");
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{inner}\"");
        text.Append("\r\n");
        Part(text, inner, "text/plain; charset=utf-8", null, Lines(message.Body));
        Part(text, inner, "text/html; charset=utf-8", null, Lines(html));
        text.Append("--").Append(inner).Append("--\r\n");
    }

    private static byte[] Lines(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    private static void Part(StringBuilder text, string boundary, string type, string? name, ReadOnlySpan<byte> content)
    {
        text.Append("--").Append(boundary).Append("\r\n");
        Header(text, "Content-Type", type);
        Header(text, "Content-Transfer-Encoding", "base64");
        if (name is not null)
        {
            Header(text, "Content-Disposition", $"attachment; filename=\"{Bare(name)}\"");
        }

        text.Append("\r\n");
        var encoded = Convert.ToBase64String(content);
        for (var at = 0; at < encoded.Length; at += LineLength)
        {
            text.Append(encoded, at, Math.Min(LineLength, encoded.Length - at)).Append("\r\n");
        }
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    // Nothing that could end a header or an address.
    private static string Bare(string text) => string.Concat(text.Where(letter => letter is > ' ' and < (char)127 and not ('<' or '>' or '"' or ',')));

    private static string Words(string text)
    {
        if (text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '_'))
        {
            return text;
        }

        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
            {
                words.Add(Encoded(word));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add(Encoded(word));
        return string.Join("\r\n ", words);
    }

    private static string Encoded(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
