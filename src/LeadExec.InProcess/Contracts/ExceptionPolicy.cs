using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Contracts;

/// <summary>Which exceptions may reach a caller. A real wire loses those without a codec; a checking host makes that visible.</summary>
internal sealed class ExceptionPolicy(ActorHostOptions options)
{
    private readonly string[] _namespaces = [.. options.ExceptionNamespaces];

    /// <summary>The exception itself, or in a checking host what stands for one that could not cross.</summary>
    public Exception ForCaller(Exception exception)
    {
        if (!options.CheckContracts)
        {
            return exception;
        }

        for (var part = exception; part is not null; part = part.InnerException)
        {
            if (!MayCross(part.GetType()))
            {
                return new GrainContractException(
                    $"{part.GetType()} has no [GenerateSerializer]: on a wire its caller would only learn that the codec is missing.", exception);
            }
        }

        return exception;
    }

    private bool MayCross(Type type) =>
        type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) || Array.Exists(_namespaces, allowed => IsIn(type.Namespace, allowed));

    private static bool IsIn(string? space, string allowed) =>
        space is not null && space.StartsWith(allowed, StringComparison.Ordinal) && (space.Length == allowed.Length || space[allowed.Length] == '.');
}
