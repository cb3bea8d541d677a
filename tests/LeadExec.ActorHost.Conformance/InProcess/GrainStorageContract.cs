using LeadExec.ActorHost.Conformance.Grains;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>What every grain storage promises.</summary>
public abstract class GrainStorageContract
{
    private const string StateName = "contract";
    private readonly GrainId _id = GrainId.Create("contract", $"contract/{Guid.NewGuid():N}");

    [Fact]
    public async Task Missing_record_reads_as_none()
    {
        var state = await Read();
        state.ShouldSatisfyAllConditions(read => read.RecordExists.ShouldBeFalse(), read => read.ETag.ShouldBeNull(), read => read.State.ShouldBeNull());
    }

    [Fact]
    public async Task Written_record_is_read_back_with_its_etag()
    {
        var written = await Written(5);
        written.RecordExists.ShouldBeTrue();
        var state = await Read();
        state.ShouldSatisfyAllConditions(
            read => read.RecordExists.ShouldBeTrue(), read => read.ETag.ShouldBe(written.ETag), read => read.State!.Value.ShouldBe(5));
    }

    [Fact]
    public async Task Write_with_a_stale_etag_throws_and_changes_nothing()
    {
        var first = await Written(5);
        var second = await Read();
        second.State = new StoredCount { Value = 6 };
        await Storage.WriteStateAsync(StateName, _id, second);
        first.State = new StoredCount { Value = 7 };
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(StateName, _id, first));
        (await Read()).State!.Value.ShouldBe(6);
    }

    [Fact]
    public async Task Second_first_write_throws()
    {
        await Written(5);
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(StateName, _id, new GrainState<StoredCount>(new StoredCount())));
    }

    [Fact]
    public async Task One_of_many_simultaneous_writes_wins()
    {
        var start = await Written(0);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(value => TryWrite(value, start.ETag)));
        outcomes.Count(won => won).ShouldBe(1);
    }

    [Fact]
    public async Task Cleared_record_is_none_and_keeps_stale_writers_out()
    {
        var state = await Written(5);
        var stale = new GrainState<StoredCount>(new StoredCount { Value = 9 }, state.ETag);
        await Storage.ClearStateAsync(StateName, _id, state);
        (await Read()).RecordExists.ShouldBeFalse();
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(StateName, _id, stale));
        state.State = new StoredCount { Value = 1 };
        await Storage.WriteStateAsync(StateName, _id, state);
        (await Read()).State!.Value.ShouldBe(1);
    }

    [Fact]
    public async Task Row_is_named_by_state_and_key_and_not_by_class()
    {
        await Written(5);
        var other = new GrainState<StoredCount>();
        await Storage.ReadStateAsync(StateName, GrainId.Create("another", _id.Key.ToString()!), other);
        other.State!.Value.ShouldBe(5);
        var elsewhere = new GrainState<StoredCount>();
        await Storage.ReadStateAsync("another state", _id, elsewhere);
        elsewhere.RecordExists.ShouldBeFalse();
    }

    protected abstract IGrainStorage Storage { get; }

    private async Task<GrainState<StoredCount>> Written(int value)
    {
        var state = new GrainState<StoredCount>(new StoredCount { Value = value });
        await Storage.WriteStateAsync(StateName, _id, state);
        return state;
    }

    private async Task<GrainState<StoredCount>> Read()
    {
        var state = new GrainState<StoredCount>();
        await Storage.ReadStateAsync(StateName, _id, state);
        return state;
    }

    private async Task<bool> TryWrite(int value, string? etag)
    {
        try
        {
            await Storage.WriteStateAsync(StateName, _id, new GrainState<StoredCount>(new StoredCount { Value = value }, etag));
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
