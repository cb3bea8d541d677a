using System.Globalization;

namespace Orleans;

/// <summary>How long a caller of this interface method waits for the answer before it gets a <see cref="TimeoutException"/>. The call itself goes on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
