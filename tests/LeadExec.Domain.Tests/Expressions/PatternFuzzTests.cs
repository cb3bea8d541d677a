using System.Diagnostics;
using System.Globalization;
using System.Text;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Tests.Expressions;

// RegexBombs (TH-19, M5): whatever an administrator writes is refused with words or decided, and the tenth bomb in a row costs nothing
public sealed class PatternFuzzTests(ITestOutputHelper output)
{
    // The shapes that bring backtracking engines to their knees, by the places where people meet them.
    private static readonly string[] Known =
    [
        "^(a+)+$", "^(a*)*$", "^(a|a)*$", "^(a|a?)+$", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$", "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$",
        "^(\\w+\\s?)*$", "^([\\w.]+)+@", "(x+x+)+y", "(a+){10}y", "\\s+$", "^\\s*((\\w+)\\s*,?\\s*)*$", "(0|1|2|3|4|5|6|7|8|9)*x", "^(.*?,){30}P", "<(\\w+)[^>]*>(.*)*</", "((a{0,100}){0,100}){0,100}",
        "(a{1000}){1000}", "\\w{1000}", "(?i:ſ|K)+$", "[\\u0000-\\uffff]{500}x", "^(?:a?){100}a{100}$", ".*.*.*.*=.*", "(?:(?:(?:a|b)*c)*d)*e",
    ];

    private static readonly string[] Atoms = ["a", "b", "0", ".", "\\w", "\\d", "\\s", "[a-z]", "[^a]", "[a-zA-Z0-9_]", "\\.", "@", "é", "ſ", "\\p{L}", "\\b", "^", "$", "\\1", "(?=a)"];

    private static readonly string[] Counts = ["", "", "", "*", "+", "?", "*?", "{2}", "{0,20}", "{3,}", "{50}", "{1,1000}"];

    [Fact]
    public void Known_and_random_bombs_are_refused_or_decided()
    {
        var count = FuzzInputs.Count;
        var random = new Random(FuzzInputs.Seed);
        var (built, refused, timedOut, slowest) = (0, 0, 0, TimeSpan.Zero);
        foreach (var text in Known.Concat(Enumerable.Range(0, count).Select(_ => Drawn(random, 3))))
        {
            var started = Stopwatch.GetTimestamp();
            if (!TextPattern.TryCreate(text, out var pattern, out var error))
            {
                error.ShouldNotBeNullOrEmpty(text);
                refused++;
                continue;
            }

            built++;
            timedOut += Hostile(text, random).Count(value => pattern.Matches(value) is null);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{built} built, {refused} refused, {timedOut} matches timed out, slowest pattern with its texts {slowest.TotalMilliseconds:0} ms"));
        built.ShouldBeGreaterThan(count / 4, "otherwise little was tried");
        refused.ShouldBeGreaterThan(count / 20, "otherwise nothing was refused");
    }

    private static string Drawn(Random random, int depth)
    {
        var text = new StringBuilder();
        for (var parts = random.Next(1, 4); parts > 0; parts--)
        {
            text.Append(depth > 0 && random.Next(2) == 0 ? Group(random, depth - 1) : Atoms[random.Next(Atoms.Length)]).Append(Counts[random.Next(Counts.Length)]);
        }

        return text.ToString();
    }

    private static string Group(Random random, int depth) =>
        random.Next(2) == 0 ? $"({Drawn(random, depth)})" : $"(?:{Drawn(random, depth)}|{Drawn(random, depth)})";

    private static IEnumerable<string> Hostile(string pattern, Random random)
    {
        char[] letters = [.. pattern.Where(char.IsAsciiLetterOrDigit), 'a', '@', ' '];
        yield return new string(letters[0], 16_384) + "!";
        yield return string.Create(16_384, (letters, random), static (span, from) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = from.letters[from.random.Next(from.letters.Length)];
            }
        });
    }
}
