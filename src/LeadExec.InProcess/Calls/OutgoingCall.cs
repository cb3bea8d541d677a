using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A call on its way through the outgoing filters. The relay is what the caller waits for; the filters send a call of their own.</summary>
internal sealed class OutgoingCall : CallContext, IOutgoingGrainCallContext
{
    private readonly IOutgoingGrainCallFilter[] _filters;
    private readonly CallPipeline _pipeline;
    private int _next;

    private OutgoingCall(GrainCall relay, CallPipeline pipeline, IOutgoingGrainCallFilter[] filters)
        : base(relay)
    {
        _pipeline = pipeline;
        _filters = filters;
    }

    public override object Grain => Call.Target;

    public IGrainContext? SourceContext => Call.Source;

    public override object? Result
    {
        get => Call.Result;
        set => Call.Result = value;
    }

    /// <summary>Never throws: the relay carries the failure.</summary>
    public static async Task Run(GrainCall relay, CallPipeline pipeline, IOutgoingGrainCallFilter[] filters)
    {
        try
        {
            await new OutgoingCall(relay, pipeline, filters).Invoke();
            relay.Succeed();
        }
        catch (Exception exception)
        {
            relay.Fail(exception);
        }
    }

    public override async Task Invoke()
    {
        var position = _next++;
        if (position < _filters.Length)
        {
            await _filters[position].Invoke(this);
            return;
        }

        var sent = Call.Method.NewCall(Call.Target, Call.Arguments);
        _pipeline.Dispatch(sent);
        if (!Call.Shape.IsOneWay)
        {
            await sent.Answer;
            Result = sent.Result;
        }
    }
}
