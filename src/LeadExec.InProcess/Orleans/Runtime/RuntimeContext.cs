namespace Orleans.Runtime;

/// <summary>The activation whose turn runs on this thread.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static IGrainContext? _current;

    public static IGrainContext? Current => _current;

    public static IGrainContext? Exchange(IGrainContext? next)
    {
        var previous = _current;
        _current = next;
        return previous;
    }
}
