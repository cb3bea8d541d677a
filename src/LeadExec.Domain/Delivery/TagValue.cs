namespace LeadExec.Domain.Delivery;

/// <summary>
/// What a tag stands for. <see cref="Bare"/> values may go out without quotes in typed JSON; <see cref="IsJson"/> values are
/// complete JSON texts (groups of sub-fields). Prints nothing, because it holds personal data.
/// </summary>
public readonly record struct TagValue(string Text, bool Bare = false, bool IsJson = false)
{
    public static TagValue Empty { get; } = new("");

    public override string ToString() => "[value]";
}
