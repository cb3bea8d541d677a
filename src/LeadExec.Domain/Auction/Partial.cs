namespace LeadExec.Domain.Auction;

/// <summary>A partial sale: who is in, how many these are, and who may still come in beside them.</summary>
internal sealed record Partial(Bits In, Bits Open, int Taken)
{
    public static Partial Nothing(Lot lot) => new(new Bits(lot.Entries.Length), Bits.All(lot.Entries.Length), 0);

    public Partial With(int position, Lot lot)
    {
        var (inside, open) = (In.Copy(), Open.Copy());
        inside.Add(position);
        open.Remove(position);
        open.RemoveAll(lot.ExcludedBy(position));
        return new Partial(inside, open, Taken + 1);
    }
}
