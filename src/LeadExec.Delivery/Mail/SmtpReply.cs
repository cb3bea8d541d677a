namespace LeadExec.Delivery.Mail;

/// <summary>An answer of a mail server.</summary>
/// <param name="Code">Three digits; 0 when it was none.</param>
/// <param name="Lines">Its lines without the code.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool Accepted => Code is >= 200 and < 400;

    // Signing in is the operator's matter, not the message's: such a message waits for it.
    public bool IsFinal => Code is >= 500 and < 600 and not (530 or 534 or 535 or 538);

    /// <summary>Codes only, such as "550-5.1.1".</summary>
    public string Codes
    {
        get
        {
            var first = Lines.Count > 0 ? Lines[0].Split(' ', 2)[0] : "";
            var enhanced = first.Length is >= 5 and <= 9 && first.All(letter => char.IsAsciiDigit(letter) || letter == '.') && first.Count(letter => letter == '.') == 2;
            return enhanced ? $"{Code}-{first}" : $"{Code}";
        }
    }

    /// <summary>Whether EHLO's answer names that extension.</summary>
    public bool Offers(string extension) => Offered(extension) is not null;

    /// <summary>What EHLO's answer says of an extension; null when it does not name it.</summary>
    public string? Offered(string extension) =>
        Lines.Skip(1).FirstOrDefault(line => line.Equals(extension, StringComparison.OrdinalIgnoreCase) || line.StartsWith(extension + " ", StringComparison.OrdinalIgnoreCase));
}
