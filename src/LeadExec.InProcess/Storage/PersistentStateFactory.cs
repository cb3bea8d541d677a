using System.Reflection;
using LeadExec.InProcess.Activations;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.InProcess.Storage;

/// <summary>Makes the value of a <c>[PersistentState]</c> constructor parameter.</summary>
internal static class PersistentStateFactory
{
    /// <summary>The name of the storage when the attribute names none.</summary>
    public const string DefaultStorage = "Default";

    private static readonly MethodInfo Typed =
        typeof(PersistentStateFactory).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!; // Declared below.

    public static Func<Activation, object?> For(Type parameterType, PersistentStateAttribute attribute)
    {
        if (!parameterType.IsGenericType || parameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new InvalidOperationException($"[PersistentState(\"{attribute.StateName}\")] stands on a {parameterType}, not on an IPersistentState<T>.");
        }

        var create = Typed.MakeGenericMethod(parameterType.GetGenericArguments()).CreateDelegate<Func<Activation, PersistentStateAttribute, object>>();
        return activation => create(activation, attribute);
    }

    private static object Create<TState>(Activation activation, PersistentStateAttribute attribute)
    {
        var storage = activation.ActivationServices.GetKeyedService<IGrainStorage>(attribute.StorageName ?? DefaultStorage)
            ?? throw new InvalidOperationException($"No grain storage is named '{attribute.StorageName ?? DefaultStorage}' (state '{attribute.StateName}').");
        var state = new PersistentState<TState>(attribute.StateName, activation, storage);
        activation.ObservableLifecycle.Subscribe(attribute.StateName, GrainLifecycleStage.SetupState, state);
        return state;
    }
}
