namespace Orleans.Concurrency;

/// <summary>Wraps a value that its owner promises not to change any more.</summary>
[GenerateSerializer]
[Immutable]
public readonly struct Immutable<T>(T value)
{
    [Id(0)]
#pragma warning disable CA1051 // A field in Orleans too; callers may take its address.
    public readonly T Value = value;
#pragma warning restore CA1051
}
