namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// A place where every account has at most one test of one kind on one field. An account with a second such test puts it into the
/// next <paramref name="Nth"/>. <paramref name="Any"/> is 0 for tests that must hold each, else the number of the account's group
/// of which one is enough.
/// </summary>
internal readonly record struct SlotKey(string Path, SlotKind Kind, int Any, int Nth)
{
    public bool Equals(SlotKey other) =>
        Kind == other.Kind && Any == other.Any && Nth == other.Nth && string.Equals(Path, other.Path, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Path), Kind, Any, Nth);
}
