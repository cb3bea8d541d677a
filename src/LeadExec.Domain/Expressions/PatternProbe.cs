namespace LeadExec.Domain.Expressions;

/// <summary>
/// Tries a pattern on texts made to hurt it before it is saved (TH-19): the largest value a lead may hold, drawn from the
/// pattern's own letters. It measures time, so it runs when an administrator saves, never for a lead.
/// </summary>
public static class PatternProbe
{
    /// <summary>Length of each text: the largest value of a lead (FM-43).</summary>
    private const int ProbeLength = 16 * 1024;

    // The limit is wall time, so a busy machine may stall some matches; a hostile pattern times out every time.
    private const int Tries = 10;

    private const int MostLetters = 8;

    /// <summary>Builds the pattern and probes it; false with words for the administrator when it cannot be used or takes too long.</summary>
    public static bool IsUsable(string? text, out string? error)
    {
        if (!TextPattern.TryCreate(text, out _, out error))
        {
            return false;
        }

        if (Texts(text!).All(probe => Finishes(text!, probe)))
        {
            return true;
        }

        error = $"The pattern takes longer than {TextPattern.MatchTimeout.TotalMilliseconds:0} ms on long texts; make it simpler.";
        return false;
    }

    // A new one for each try, because an engine that has tried remembers its states and is faster the next time.
    private static bool Finishes(string pattern, string probe) =>
        Enumerable.Range(0, Tries).Any(_ => TextPattern.TryCreate(pattern, out var fresh, out var _) && fresh.Matches(probe) is not null);

    private static IEnumerable<string> Texts(string pattern)
    {
        char[] letters = [.. pattern.Where(char.IsAsciiLetterOrDigit).Distinct().Take(MostLetters), 'a', 'b', '0'];
        yield return new string(letters[0], ProbeLength);
        yield return Mixed(letters);
        yield return Mixed([letters[0], letters[^1], ' ', '@', '.']);
    }

    // A fixed linear congruential sequence: the same pattern always meets the same texts.
    private static string Mixed(char[] letters) => string.Create(ProbeLength, letters, static (span, from) =>
    {
        var state = 12_345u;
        for (var at = 0; at < span.Length; at++)
        {
            state = unchecked((state * 1_664_525u) + 1_013_904_223u);
            span[at] = from[(int)((state >> 16) % (uint)from.Length)];
        }
    });
}
