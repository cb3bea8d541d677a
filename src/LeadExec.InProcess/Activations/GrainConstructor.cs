using System.Reflection;
using LeadExec.InProcess.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>Builds grain objects: services from the activation's scope, <see cref="IGrainContext"/> and persistent states from the activation.</summary>
internal sealed class GrainConstructor
{
    private readonly ConstructorInvoker _invoker;
    private readonly Func<Activation, object?>[] _arguments;

    public GrainConstructor(Type type)
    {
        var constructor = Choose(type);
        _invoker = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(SourceOf)];
    }

    public object Build(Activation activation)
    {
        var values = new object?[_arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = _arguments[index](activation);
        }

        return _invoker.Invoke(values.AsSpan());
    }

    private static ConstructorInfo Choose(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public);
        return all.SingleOrDefault(constructor => constructor.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            ?? all.MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no public constructor.");
    }

    private static Func<Activation, object?> SourceOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state)
        {
            return PersistentStateFactory.For(type, state);
        }

        if (type == typeof(IGrainContext))
        {
            return static activation => activation;
        }

        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
        {
            return activation => activation.ActivationServices.GetRequiredKeyedService(type, keyed.Key);
        }

        return parameter.HasDefaultValue
            ? activation => activation.ActivationServices.GetService(type) ?? parameter.DefaultValue
            : activation => activation.ActivationServices.GetRequiredService(type);
    }
}
