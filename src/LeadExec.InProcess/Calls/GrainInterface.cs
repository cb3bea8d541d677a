using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A grain interface in one host: its shape, and counters per method.</summary>
internal sealed class GrainInterface
{
    public GrainInterface(InterfaceShape shape, ReferenceFactory factory, CallPipeline pipeline)
    {
        Shape = shape;
        Factory = factory;
        Methods = [.. shape.Methods.Select(method => GrainMethod.Create(method, this, pipeline))];
    }

    public InterfaceShape Shape { get; }

    public string Name => Shape.Type.FullName ?? Shape.Type.Name;

    public ReferenceFactory Factory { get; }

    public GrainMethod[] Methods { get; }

    public GrainReference CreateReference(GrainId id) => Shape.CreateProxy(this, id);
}
