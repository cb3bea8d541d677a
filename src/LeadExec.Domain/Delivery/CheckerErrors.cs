using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>Collects mistakes with their JSON pointers.</summary>
internal sealed class CheckerErrors
{
    // Enough to repair a form; a hostile settings file does not get a megabyte of answers.
    private const int MaximumErrors = 100;
    private readonly ImmutableArray<DefinitionError>.Builder errors = ImmutableArray.CreateBuilder<DefinitionError>();

    public void Add(string path, string message)
    {
        if (errors.Count < MaximumErrors)
        {
            errors.Add(new DefinitionError(path, message));
        }
    }

    /// <summary>Adds the message unless the condition holds.</summary>
    public void Require(bool condition, string path, string message)
    {
        if (!condition)
        {
            Add(path, message);
        }
    }

    public void AddRange(ImmutableArray<DefinitionError> found)
    {
        foreach (var error in found)
        {
            Add(error.Path, error.Message);
        }
    }

    public ImmutableArray<DefinitionError> ToArray() => errors.ToImmutable();
}
