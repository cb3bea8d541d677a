namespace Orleans.Runtime;

/// <summary>
/// Values that travel with calls: a callee sees its caller's values, a caller never sees its callee's.
/// Every change copies, so that calls under way keep what they were sent with.
/// </summary>
public static class RequestContext
{
    internal const string CallChainReentrancyKey = "#CCR";

    private static readonly AsyncLocal<Dictionary<string, object>?> Local = new();

    /// <summary>Names the call chain that may re-enter; empty when none may.</summary>
    public static Guid ReentrancyId
    {
        get => Get(CallChainReentrancyKey) is Guid id ? id : Guid.Empty;
        set
        {
            if (value == Guid.Empty)
            {
                Remove(CallChainReentrancyKey);
            }
            else
            {
                Set(CallChainReentrancyKey, value);
            }
        }
    }

    public static IEnumerable<string> Keys => Local.Value?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => Local.Value ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>The values as they travel. Never changed once it was published here.</summary>
    internal static Dictionary<string, object>? Values
    {
        get => Local.Value;
        set
        {
            if (!ReferenceEquals(Local.Value, value))
            {
                Local.Value = value;
            }
        }
    }

    public static object? Get(string key) => Local.Value is { } values && values.TryGetValue(key, out var value) ? value : null;

    public static void Set(string key, object value)
    {
        var copy = Local.Value is { } values ? new Dictionary<string, object>(values) : new Dictionary<string, object>(1);
        copy[key] = value;
        Local.Value = copy;
    }

    public static bool Remove(string key)
    {
        if (Local.Value is not { } values || !values.ContainsKey(key))
        {
            return false;
        }

        var copy = new Dictionary<string, object>(values);
        copy.Remove(key);
        Local.Value = copy.Count == 0 ? null : copy;
        return true;
    }

    public static void Clear() => Values = null;

    /// <summary>Lets calls that this call chain causes come back into this activation until the section is disposed. Without it such a cycle ends in a time-out.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var original = ReentrancyId;
        return new(original, original == Guid.Empty ? NewChainId() : original);
    }

    /// <summary>Calls made inside the section may not come back.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    private static Guid NewChainId() => RuntimeContext.Current is IReentrantContext context ? context.NewChainId() : Guid.NewGuid();

    /// <summary>A section that ends on dispose.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _original;
        private readonly Guid _inside;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            _original = originalReentrancyId;
            _inside = newReentrancyId;
            ReentrancyId = newReentrancyId;
            if (newReentrancyId != Guid.Empty)
            {
                (RuntimeContext.Current as IReentrantContext)?.EnterSection(newReentrancyId);
            }
        }

        public void Dispose()
        {
            if (_inside != Guid.Empty)
            {
                (RuntimeContext.Current as IReentrantContext)?.ExitSection(_inside);
            }

            ReentrancyId = _original;
        }
    }
}
