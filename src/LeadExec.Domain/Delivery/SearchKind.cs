namespace LeadExec.Domain.Delivery;

/// <summary>How a search reads the buyer's answer (DELV-35, DELV-36, E-65).</summary>
public enum SearchKind
{
    /// <summary>
    /// Result: the text occurs, without case. Price, reference and redirect: what follows the text up to a quote, bracket,
    /// ampersand, semicolon, line end, or comma that is not between digits; a "*" in the text marks the place of the value.
    /// </summary>
    Text = 0,

    /// <summary>Non-backtracking regular expression; a value is the group "value", else group 1, else the whole match.</summary>
    Pattern = 1,

    /// <summary>"$.a.b[0]" or "a.b[0]".</summary>
    JsonPath = 2,

    /// <summary>"/a/b", "//b", "/a/b[2]", "/a/@c"; names without namespaces.</summary>
    XPath = 3,
}
