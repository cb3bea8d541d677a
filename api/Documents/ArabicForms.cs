using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>Arabic letters as they are written within a word. Which forms a letter has is read from Unicode's presentation forms B.</summary>
internal static class ArabicForms
{
    private const char Lam = '\u0644';

    // Of each letter, or of lam with an alef, its forms in the order of the block: alone, at the end, at the start, in the middle.
    private static readonly FrozenDictionary<string, char[]> Forms = Enumerable.Range(0xFE80, 0xFEFC - 0xFE80 + 1)
        .Select(code => (char)code)
        .GroupBy(form => form.ToString().Normalize(NormalizationForm.FormKC), StringComparer.Ordinal)
        .ToFrozenDictionary(forms => forms.Key, forms => forms.ToArray(), StringComparer.Ordinal);

    /// <summary>What is drawn, and the text that each piece of it stands for; vowel marks are left out. Text without Arabic stays as it is.</summary>
    public static IEnumerable<(Rune Shown, Rune Said)> Shape(string text)
    {
        var letters = text.EnumerateRunes().Where(letter => !IsMark(letter)).ToList();
        var joined = false;
        for (var at = 0; at < letters.Count; at++)
        {
            var (said, two) = (letters[at], at + 1 < letters.Count ? letters[at].ToString() + letters[at + 1] : "");
            var pair = said.Value == Lam && Forms.ContainsKey(two);
            if (!Forms.TryGetValue(pair ? two : said.ToString(), out var forms))
            {
                joined = said.Value == 0x0640; // a drawn-out line joins both sides
                yield return (said, said);
                continue;
            }

            at += pair ? 1 : 0;
            var joins = forms.Length == 4 && at + 1 < letters.Count && (letters[at + 1].Value == 0x0640 || Forms.TryGetValue(letters[at + 1].ToString(), out var next) && next.Length > 1);
            var form = (joined && forms.Length > 1 ? 1 : 0) + (joins ? 2 : 0);
            joined = joins;
            var shown = new Rune(forms[form]);
            yield return (shown, pair ? shown : said);
        }
    }

    private static bool IsMark(Rune letter) => letter.Value is >= 0x064B and <= 0x065F or 0x0670 && Rune.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
