using System.Globalization;
using System.Text;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Applies the invalid-characters setting of a field (LT-16, E-10).</summary>
internal static class CharacterFilter
{
    /// <summary>The text as accepted or stripped; null when it must be rejected.</summary>
    public static string? Apply(CharacterRule rule, string text)
    {
        var accepted = rule.Set switch
        {
            CharacterSet.Any => text,
            CharacterSet.Letters => Keep(text, IsLetter),
            CharacterSet.LettersAndDigits => Keep(text, rune => IsLetter(rune) || Rune.IsDigit(rune)),
            CharacterSet.Digits => Keep(text, rune => rune.IsAscii && char.IsAsciiDigit((char)rune.Value)),
            CharacterSet.NoHtml => WithoutTags(text),
            CharacterSet.DenyList => Keep(text, rune => !rule.Denied.Contains(rune.ToString(), StringComparison.Ordinal)),
        };
        return rule.Action == CharacterAction.Reject && accepted.Length != text.Length ? null : accepted.Trim();
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetter(rune) || Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Keep(string text, Func<Rune, bool> keep)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (keep(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    // Removing a tag can join two halves into another one ("<<b>b>"); then every opening bracket goes.
    private static string WithoutTags(string text)
    {
        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            if (!IsTagStart(text, at))
            {
                kept.Append(text[at++]);
                continue;
            }

            var end = text.IndexOf('>', at);
            at = end < 0 ? text.Length : end + 1;
        }

        var plain = kept.ToString();
        return Enumerable.Range(0, plain.Length).Any(place => IsTagStart(plain, place)) ? plain.Replace("<", "", StringComparison.Ordinal) : plain;
    }

    private static bool IsTagStart(string text, int at) =>
        text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?');
}
