namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>
/// The classes that take longest, in two collections of about the same length: within one they run one after another, so that
/// none of them is left alone at the end. The many short classes have collections of their own.
/// </summary>
internal static class Sides
{
    public const string One = "one side";
    public const string Two = "the other side";
}
