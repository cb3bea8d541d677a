using System.Reflection;
using LeadExec.InProcess.Activations;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A call on its way through the incoming filters, as part of the grain's turn.</summary>
internal sealed class IncomingCall : CallContext, IIncomingGrainCallContext
{
    private readonly Activation _activation;
    private readonly IIncomingGrainCallFilter[] _filters;
    private int _next;

    private IncomingCall(GrainCall call, Activation activation, IIncomingGrainCallFilter[] filters)
        : base(call)
    {
        _activation = activation;
        _filters = filters;
    }

    public override object Grain => _activation.Grain;

    public IGrainContext TargetContext => _activation;

    public MethodInfo ImplementationMethod => _activation.Class.ImplementationOf(Call.Shape);

    public override object? Result
    {
        get => Call.Result;
        set => Call.Result = value;
    }

    public static Task Run(GrainCall call, Activation activation, IIncomingGrainCallFilter[] filters) =>
        new IncomingCall(call, activation, filters).Invoke();

    public override async Task Invoke()
    {
        var position = _next++;
        if (position < _filters.Length)
        {
            await _filters[position].Invoke(this);
            return;
        }

        await Call.InvokeMethod(Grain);
    }
}
