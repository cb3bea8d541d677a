using System.Reflection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace LeadExec.InProcess.Calls;

/// <summary>What filters on both sides see of a call.</summary>
internal abstract class CallContext(GrainCall call) : IGrainCallContext, IInvokable
{
    public IInvokable Request => this;

    public abstract object Grain { get; }

    public GrainId? SourceId => Call.Source?.GrainId;

    public GrainId TargetId => Call.Target.GrainId;

    public string InterfaceName => Call.Method.Owner.Name;

    public string MethodName => Call.Method.Name;

    public MethodInfo InterfaceMethod => Call.Shape.Method;

    public abstract object? Result { get; set; }

    bool IInvokable.IsCancellable => Call.Shape.TokenIndex >= 0;

    protected GrainCall Call { get; } = call;

    public abstract Task Invoke();

    object? IInvokable.GetTarget() => Grain;

    int IInvokable.GetArgumentCount() => Call.Arguments.Length;

    object? IInvokable.GetArgument(int index) => Call.Arguments[index];

    void IInvokable.SetArgument(int index, object value) => Call.Arguments[index] = value;

    string IInvokable.GetMethodName() => MethodName;

    string IInvokable.GetInterfaceName() => InterfaceName;

    string IInvokable.GetActivityName() => $"{Call.Shape.InterfaceType.Name}/{MethodName}";

    MethodInfo IInvokable.GetMethod() => InterfaceMethod;

    Type IInvokable.GetInterfaceType() => Call.Shape.InterfaceType;

    TimeSpan? IInvokable.GetDefaultResponseTimeout() => Call.Shape.ResponseTimeout;

    CancellationToken IInvokable.GetCancellationToken() =>
        Call.Shape.TokenIndex >= 0 && Call.Arguments[Call.Shape.TokenIndex] is CancellationToken token ? token : CancellationToken.None;

    void IDisposable.Dispose()
    {
    }
}
