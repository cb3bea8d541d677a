namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Turns the tests of a chunk's accounts around: from "what does this account want" to "who takes this value".</summary>
internal static class TermBuilder
{
    /// <summary>The terms of these seats. Slots of <paramref name="known"/> are right as they are.</summary>
    public static Term[] Build(ReadOnlySpan<Seat> seats, IndexTables tables, IReadOnlyDictionary<int, Slot> known)
    {
        var bySlot = new SortedDictionary<int, List<(int Ordinal, Conjunct Test)>>();
        for (var at = 0; at < seats.Length; at++)
        {
            foreach (ref readonly var conjunct in seats[at].Criteria.Conjuncts.AsSpan())
            {
                if (known.ContainsKey(conjunct.Slot))
                {
                    continue;
                }

                if (!bySlot.TryGetValue(conjunct.Slot, out var tests))
                {
                    bySlot.Add(conjunct.Slot, tests = []);
                }

                tests.Add((at, conjunct));
            }
        }

        var keys = tables.Slots.ToArray();
        return
        [
            .. bySlot.Select(item => SlotOf(item.Key, keys[item.Key], item.Value, tables))
                .Concat(known.Values)
                .OrderBy(slot => slot.Number)
                .GroupBy(slot => keys[slot.Number].Any > 0 ? -keys[slot.Number].Any : slot.Number)
                .Select(group => TermOf([.. group]))
                .OrderBy(term => term.Slots.Any(slot => slot is NearSlot)) // circles look only at those who are left
                .ThenByDescending(term => Bits.Count(term.Members)),
        ];
    }

    private static Term TermOf(Slot[] slots)
    {
        var members = new ulong[Bits.Words];
        foreach (var slot in slots)
        {
            Bits.Or(members, slot.Members);
        }

        return new Term(slots, slots.Length == 1 ? slots[0].Members : members);
    }

    private static Slot SlotOf(int number, SlotKey key, List<(int Ordinal, Conjunct Test)> tests, IndexTables tables)
    {
        var members = new ulong[Bits.Words];
        foreach (var (ordinal, _) in tests)
        {
            Bits.Set(members, ordinal);
        }

        return key.Kind switch
        {
            SlotKind.TextIn or SlotKind.NumberIn => new SetSlot(number, members, PostingsOf(key, tests, tables), negative: false),
            SlotKind.TextNotIn or SlotKind.NumberNotIn => new SetSlot(number, members, PostingsOf(key, tests, tables), negative: true),
            SlotKind.Range => RangeSlot.Of(number, members, [.. tests.Select(test => new RangeEntry(test.Test.Low, test.Test.High, (ushort)test.Ordinal))]),
            SlotKind.Near => NearSlot.Of(number, members, tests),
            SlotKind.Blank => new BlankSlot(number, members, negative: false),
            SlotKind.NotBlank => new BlankSlot(number, members, negative: true),
        };
    }

    private static Postings PostingsOf(SlotKey key, List<(int Ordinal, Conjunct Test)> tests, IndexTables tables) =>
        Postings.Of([.. tests.Select(test => (test.Ordinal, (IdSet)test.Test.Wanted!))], tables.VocabularyOf(key.Path).Count); // set tests have values
}
