namespace Orleans.Runtime;

/// <summary>The host does not serve calls: it has not started, or it is stopping.</summary>
[GenerateSerializer]
public class SiloUnavailableException : OrleansMessageRejectionException
{
    public SiloUnavailableException()
        : base("The host is not running.")
    {
    }

    public SiloUnavailableException(string message)
        : base(message)
    {
    }

    public SiloUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
