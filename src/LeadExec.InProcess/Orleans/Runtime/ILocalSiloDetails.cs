namespace Orleans.Runtime;

/// <summary>The name of this host.</summary>
public interface ILocalSiloDetails
{
    string Name { get; }

    string ClusterId { get; }
}
