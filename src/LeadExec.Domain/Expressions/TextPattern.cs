using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LeadExec.Domain.Expressions;

/// <summary>
/// An administrator's pattern, safe against hostile patterns and texts (FM-73, M5): built on the non-backtracking engine
/// once, without regard to case, with a match time-out. Look-around and back-references are refused when it is built.
/// </summary>
public sealed class TextPattern
{
    /// <summary>Longest pattern in characters.</summary>
    public const int MaximumLength = 1_000;

    /// <summary>Longest time of one match.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(50);

    /// <summary>Time-outs in a row after which the pattern is not tried any more.</summary>
    public const int TimeoutsUntilDisabled = 3;

    private readonly Regex regex;
    private int timeoutsInARow;

    private TextPattern(Regex regex) => this.regex = regex;

    /// <summary>
    /// The pattern timed out <see cref="TimeoutsUntilDisabled"/> times in a row and is off until it is built again, which the
    /// next publication does (FM-73). For the operator's report.
    /// </summary>
    public bool IsDisabled => Volatile.Read(ref timeoutsInARow) >= TimeoutsUntilDisabled;

    /// <summary>Builds a pattern; false with words for the administrator when it is empty, too long, malformed or too large.</summary>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out TextPattern? pattern, [NotNullWhen(false)] out string? error)
    {
        (pattern, error) = (null, null);
        if (string.IsNullOrEmpty(text))
        {
            error = "The pattern is empty.";
            return false;
        }

        if (text.Length > MaximumLength)
        {
            error = $"The pattern is longer than {MaximumLength} characters.";
            return false;
        }

        try
        {
            const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
            pattern = new TextPattern(new Regex(text, Options, MatchTimeout));
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            error = $"The pattern cannot be used: {refused.Message}";
            return false;
        }
    }

    /// <summary>Whether the pattern matches anywhere in the text; null when it did not finish in <see cref="MatchTimeout"/> or is disabled.</summary>
    public bool? Matches(string text)
    {
        if (IsDisabled)
        {
            return null;
        }

        try
        {
            var matches = regex.IsMatch(text);
            Volatile.Write(ref timeoutsInARow, 0);
            return matches;
        }
        catch (RegexMatchTimeoutException)
        {
            Interlocked.Increment(ref timeoutsInARow);
            return null;
        }
    }
}
