using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LeadExec.Delivery.Mail;

/// <summary>An e-mail address, taken apart and built again, so that nothing in it can end a command or a header (TH-25).</summary>
internal static class MailAddress
{
    private const int LongestLocal = 64;
    private const int Longest = 254;

    /// <summary>Letters, digits and the marks of RFC 5322 before the @, without quotes; a name of labels after it, other scripts as punycode.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        var at = text?.LastIndexOf('@') ?? -1;
        if (at is < 1 or > LongestLocal || !text![..at].Split('.').All(IsAtom) || Domain(text[(at + 1)..]) is not { } domain || at + 1 + domain.Length > Longest)
        {
            return false;
        }

        address = $"{text[..at]}@{domain}";
        return true;
    }

    private static bool IsAtom(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-/=?^_`{|}~".Contains(letter));

    private static string? Domain(string text)
    {
        try
        {
            var domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text);
            return domain.Split('.').All(label => label.Length is >= 1 and <= 63 && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
