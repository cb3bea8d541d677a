using System.Collections.Frozen;

namespace LeadExec.Domain.Catalogs;

/// <summary>What a publication puts and takes away among the settings of one kind.</summary>
internal sealed class SettingChanges<TKey, TValue>
    where TKey : struct, IEquatable<TKey>
    where TValue : class
{
    private readonly Dictionary<TKey, TValue?> changes = [];

    public bool IsEmpty => changes.Count == 0;

    public void Put(TKey key, TValue value) => changes[key] = value;

    public void Remove(TKey key) => changes[key] = null;

    /// <summary>Each changed setting before and after; null where it was or is not.</summary>
    public IEnumerable<(TValue? Before, TValue? After)> From(SettingDictionary<TKey, TValue> basis) => changes.Select(change => (basis.GetValueOrDefault(change.Key), change.Value));

    public SettingDictionary<TKey, TValue> ApplyTo(SettingDictionary<TKey, TValue> basis) => basis.With(changes);

    /// <summary>For kinds of which there are few: all of them anew, when any of them changed.</summary>
    public FrozenDictionary<TKey, TValue> ApplyTo(FrozenDictionary<TKey, TValue> basis)
    {
        if (IsEmpty)
        {
            return basis;
        }

        var next = new Dictionary<TKey, TValue>(basis);
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                next.Remove(key);
            }
            else
            {
                next[key] = value;
            }
        }

        return next.ToFrozenDictionary();
    }
}
