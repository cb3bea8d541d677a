using System.Collections.Concurrent;
using LeadExec.InProcess.Activations;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>Makes references of one host.</summary>
internal sealed class ReferenceFactory(GrainClassMap classes, CallPipeline pipeline, IServiceProvider services) : IClusterClient
{
    private readonly ConcurrentDictionary<Type, GrainInterface> _interfaces = new();

    public IServiceProvider ServiceProvider => services;

    public IEnumerable<GrainInterface> Interfaces => _interfaces.Values;

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        (TGrainInterface)Create(typeof(TGrainInterface), GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        (TGrainInterface)Create(typeof(TGrainInterface), GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)Create(typeof(TGrainInterface), TextKey(primaryKey), grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        (IGrain)Create(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        (IGrain)Create(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)Create(grainInterfaceType, TextKey(grainPrimaryKey), null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)CreateReference(grainId, typeof(TGrainInterface));

    public IAddressable GetGrain(GrainId grainId) => (IAddressable)CreateReference(grainId, typeof(IGrain));

    public object CreateReference(GrainId id, Type interfaceType) => InterfaceOf(interfaceType).CreateReference(id);

    public GrainInterface InterfaceOf(Type type) =>
        _interfaces.GetOrAdd(type, static (key, self) => self.Describe(key), this);

    private static IdSpan TextKey(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return IdSpan.Create(key);
    }

    private GrainInterface Describe(Type type) => new(InterfaceShape.Of(type), this, pipeline);

    private object Create(Type interfaceType, IdSpan key, string? classPrefix) =>
        CreateReference(new GrainId(classes.TypeFor(interfaceType, classPrefix), key), interfaceType);
}
