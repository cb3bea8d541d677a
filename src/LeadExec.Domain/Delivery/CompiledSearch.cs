using System.Text.RegularExpressions;

namespace LeadExec.Domain.Delivery;

/// <summary>One response search, ready to run; bounded in time whatever the answer is (FM-51, FM-73).</summary>
internal sealed class CompiledSearch
{
    /// <summary>Longest search in characters.</summary>
    public const int MaximumLength = 1_000;

    // The engine needs about 13 ms for 100 KB (M5). The text is never cut to save time: "$" would match at the cut.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);
    private readonly ResponseSearch search;
    private readonly Regex? pattern;
    private readonly JsonPath? jsonPath;
    private readonly XmlPath? xmlPath;

    private CompiledSearch(ResponseSearch search, Regex? pattern, JsonPath? jsonPath, XmlPath? xmlPath) =>
        (this.search, this.pattern, this.jsonPath, this.xmlPath) = (search, pattern, jsonPath, xmlPath);

    /// <summary>Null with words for the administrator when the search cannot be used.</summary>
    public static CompiledSearch? Compile(ResponseSearch search, out string error)
    {
        error = "";
        if (string.IsNullOrEmpty(search.Search) || search.Search.Length > MaximumLength)
        {
            error = $"A search needs 1 to {MaximumLength} characters.";
            return null;
        }

        switch (search.Kind)
        {
            case SearchKind.Text:
                return new CompiledSearch(search, null, null, null);
            case SearchKind.Pattern:
                return BuildPattern(search.Search, out error) is { } pattern ? new CompiledSearch(search, pattern, null, null) : null;
            case SearchKind.JsonPath:
                return JsonPath.Parse(search.Search, out error) is { } json ? new CompiledSearch(search, null, json, null) : null;
            case SearchKind.XPath:
                return XmlPath.Parse(search.Search, out error) is { } xml ? new CompiledSearch(search, null, null, xml) : null;
        }

        error = "Unknown kind of search.";
        return null;
    }

    /// <summary>Whether the answer says what a result search looks for (E-65).</summary>
    public SearchOutcome Matches(string text)
    {
        if (search.Kind == SearchKind.Text)
        {
            return text.Contains(search.Search, StringComparison.OrdinalIgnoreCase) ? new SearchOutcome(search.Search) : SearchOutcome.Missing;
        }

        var outcome = Find(text);
        if (search.Kind == SearchKind.Pattern || outcome.Value is not { } value)
        {
            return outcome;
        }

        var said = search.Expected is { } expected
            ? value.Trim().Equals(expected.Trim(), StringComparison.OrdinalIgnoreCase)
            : value.Trim().ToLowerInvariant() is not ("" or "false" or "null");
        return said ? outcome : SearchOutcome.Missing;
    }

    /// <summary>The value that a price, reference or redirect search captures.</summary>
    public SearchOutcome Find(string text) => search.Kind switch
    {
        SearchKind.Text => TextCapture.Find(text, search.Search) is { } value ? new SearchOutcome(value) : SearchOutcome.Missing,
        SearchKind.Pattern => Match(text),
        SearchKind.JsonPath => jsonPath!.Find(text),
        SearchKind.XPath => xmlPath!.Find(text),
    };

    private SearchOutcome Match(string text)
    {
        try
        {
            var match = pattern!.Match(text);
            if (!match.Success)
            {
                return SearchOutcome.Missing;
            }

            var group = match.Groups["value"].Success ? match.Groups["value"] : match.Groups.Count > 1 && match.Groups[1].Success ? match.Groups[1] : match;
            return new SearchOutcome(group.Value);
        }
        catch (RegexMatchTimeoutException)
        {
            return SearchOutcome.Garbage;
        }
    }

    private static Regex? BuildPattern(string text, out string error)
    {
        try
        {
            error = "";
            return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            error = $"The pattern cannot be used: {refused.Message}";
            return null;
        }
    }
}
