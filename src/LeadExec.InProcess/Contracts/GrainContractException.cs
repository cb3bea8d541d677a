using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Contracts;

/// <summary>A grain interface or exception breaks the wire rules. Thrown only by a checking host.</summary>
[GenerateSerializer]
public sealed class GrainContractException : OrleansException
{
    public GrainContractException()
    {
    }

    public GrainContractException(string message)
        : base(message)
    {
    }

    public GrainContractException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
