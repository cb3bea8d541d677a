using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Settings of one kind by number, for kinds of which there may be a hundred thousand. Immutable; a changed copy shares with this one
/// all buckets in which nothing changed, so that one change does not cost as much as all settings.
/// </summary>
public sealed class SettingDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    where TKey : struct, IEquatable<TKey>
    where TValue : class
{
    // A bucket is looked through from the front, so it stays short: from 2 to 8 entries on average.
    private const int FewestBuckets = 4;
    private const int EntriesPerBucket = 4;

    private readonly KeyValuePair<TKey, TValue>[][] buckets;

    private SettingDictionary(KeyValuePair<TKey, TValue>[][] buckets, int count) => (this.buckets, Count) = (buckets, count);

    public static SettingDictionary<TKey, TValue> Empty { get; } = new(NewBuckets(FewestBuckets), 0);

    public int Count { get; }

    public IEnumerable<TKey> Keys => this.Select(entry => entry.Key);

    /// <summary>In no particular order, and always in the same one.</summary>
    public IEnumerable<TValue> Values => this.Select(entry => entry.Value);

    /// <exception cref="KeyNotFoundException">There is no such setting.</exception>
    public TValue this[TKey key] => GetValueOrDefault(key) ?? throw new KeyNotFoundException($"There is no {typeof(TValue).Name} {key}.");

    public TValue? GetValueOrDefault(TKey key)
    {
        foreach (ref readonly var entry in buckets[PlaceOf(key, buckets.Length)].AsSpan())
        {
            if (entry.Key.Equals(key))
            {
                return entry.Value;
            }
        }

        return null;
    }

    public bool ContainsKey(TKey key) => GetValueOrDefault(key) is not null;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => (value = GetValueOrDefault(key)) is not null;

    /// <summary>The table with these settings put, and with those taken away whose value is null; itself when there are none.</summary>
    public SettingDictionary<TKey, TValue> With(IReadOnlyDictionary<TKey, TValue?> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return this;
        }

        var next = Count + changes.Count > 2 * EntriesPerBucket * buckets.Length ? Spread(Count + changes.Count) : (KeyValuePair<TKey, TValue>[][])buckets.Clone();
        var count = Count;
        foreach (var (key, value) in changes)
        {
            ref var bucket = ref next[PlaceOf(key, next.Length)];
            var before = bucket.Length;
            bucket = Changed(bucket, key, value);
            count += bucket.Length - before;
        }

        return new SettingDictionary<TKey, TValue>(next, count);
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (var bucket in buckets)
        {
            foreach (var entry in bucket)
            {
                yield return entry;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A snapshot may read the bucket at this moment, so it is never written to.
    private static KeyValuePair<TKey, TValue>[] Changed(KeyValuePair<TKey, TValue>[] bucket, TKey key, TValue? value)
    {
        var at = Array.FindIndex(bucket, entry => entry.Key.Equals(key));
        if (value is null)
        {
            return at < 0 ? bucket : [.. bucket[..at], .. bucket[(at + 1)..]];
        }

        if (at < 0)
        {
            return [.. bucket, KeyValuePair.Create(key, value)];
        }

        var copy = bucket.AsSpan().ToArray();
        copy[at] = KeyValuePair.Create(key, value);
        return copy;
    }

    private KeyValuePair<TKey, TValue>[][] Spread(int count)
    {
        var wider = new List<KeyValuePair<TKey, TValue>>[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBuckets, count / EntriesPerBucket))];
        foreach (var entry in this)
        {
            (wider[PlaceOf(entry.Key, wider.Length)] ??= []).Add(entry);
        }

        return Array.ConvertAll(wider, bucket => bucket is null ? [] : bucket.ToArray());
    }

    private static KeyValuePair<TKey, TValue>[][] NewBuckets(int count)
    {
        var buckets = new KeyValuePair<TKey, TValue>[count][];
        Array.Fill(buckets, []);
        return buckets;
    }

    // Numbers are mostly given in sequence, and a number is its own hash; so neighbours fall into neighbouring buckets.
    private static int PlaceOf(TKey key, int buckets) => key.GetHashCode() & (buckets - 1);
}
