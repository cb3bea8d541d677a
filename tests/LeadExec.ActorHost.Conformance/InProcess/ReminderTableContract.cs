using Orleans;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>What every reminder table promises.</summary>
public abstract class ReminderTableContract
{
    private static readonly DateTime Start = new(2030, 1, 1, 8, 30, 0, DateTimeKind.Utc);
    private readonly GrainId _id = GrainId.Create("contract", $"contract/{Guid.NewGuid():N}");

    protected abstract IReminderTable Table { get; }

    [Fact]
    public async Task Row_is_read_back_as_written()
    {
        var etag = await Table.UpsertRow(Entry("one"));
        var row = await Table.ReadRow(_id, "one");
        row.ShouldNotBeNull().ShouldSatisfyAllConditions(
            read => read.GrainId.ShouldBe(_id),
            read => read.ReminderName.ShouldBe("one"),
            read => read.StartAt.ShouldBe(Start),
            read => read.StartAt.Kind.ShouldBe(DateTimeKind.Utc),
            read => read.Period.ShouldBe(TimeSpan.FromMinutes(5)),
            read => read.ETag.ShouldBe(etag));
        (await Table.ReadRow(_id, "two")).ShouldBeNull();
    }

    [Fact]
    public async Task Every_change_gives_a_new_etag_even_after_removal()
    {
        var first = await Table.UpsertRow(Entry("one"));
        var second = await Table.UpsertRow(Entry("one"));
        second.ShouldNotBe(first);
        (await Table.RemoveRow(_id, "one", first!)).ShouldBeFalse();
        (await Table.RemoveRow(_id, "one", second!)).ShouldBeTrue();
        (await Table.RemoveRow(_id, "one", second!)).ShouldBeFalse();
        new[] { first, second }.ShouldNotContain(await Table.UpsertRow(Entry("one")));
    }

    [Fact]
    public async Task Rows_of_a_grain_are_its_own()
    {
        await Table.UpsertRow(Entry("one"));
        await Table.UpsertRow(Entry("two"));
        await Table.UpsertRow(new ReminderEntry { GrainId = GrainId.Create("contract", "contract/other"), ReminderName = "three", StartAt = Start, Period = TimeSpan.FromMinutes(1) });
        (await Table.ReadRows(_id)).Reminders.Select(row => row.ReminderName).ShouldBe(["one", "two"], ignoreOrder: true);
    }

    [Fact]
    public async Task Range_takes_its_end_and_not_its_begin_and_goes_round()
    {
        await Table.UpsertRow(Entry("one"));
        var hash = _id.GetUniformHashCode();
        (await Holds(hash - 1, hash)).ShouldBeTrue();
        (await Holds(hash, hash + 1)).ShouldBeFalse();
        (await Holds(hash + 1, hash)).ShouldBeTrue();
        (await Holds(0, 0)).ShouldBeTrue();
    }

    private ReminderEntry Entry(string name) => new() { GrainId = _id, ReminderName = name, StartAt = Start, Period = TimeSpan.FromMinutes(5) };

    private async Task<bool> Holds(uint begin, uint end) => (await Table.ReadRows(begin, end)).Reminders.Any(row => row.GrainId == _id);
}
