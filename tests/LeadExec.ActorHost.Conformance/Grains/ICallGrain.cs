using Orleans;
using Orleans.Concurrency;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Calls that fail, wait, are cancelled, come back or go one way.</summary>
[Alias("conformance.call")]
public interface ICallGrain : IGrainWithStringKey
{
    [Alias("Hold")]
    Task<string> Hold(string gate);

    [ResponseTimeout("00:00:10")]
    [Alias("HoldLonger")]
    Task<string> HoldLonger(string gate);

    [Alias("Fail")]
    Task Fail(bool serializable);

    [Alias("WaitForCancel")]
    Task WaitForCancel(CancellationToken token = default);

    [Alias("Add")]
    ValueTask<int> Add(int left, int right);

    [Alias("Touch")]
    ValueTask Touch();

    [OneWay]
    [Alias("Throw")]
    Task ThrowOneWay();

    [Alias("Who")]
    Task<string> Who();

    [Alias("CallBack")]
    Task<string> CallBack(string otherKey, bool allowReentrancy);

    [Alias("Return")]
    Task<string> ReturnTo(string firstKey);

    [Alias("ReadContext")]
    Task<string> ReadContext(string name, string? change);

    [Alias("ReadContextOf")]
    Task<string> ReadContextOf(string otherKey, string name);

    [Alias("SelfReference")]
    Task<ICallGrain> SelfReference();
}
