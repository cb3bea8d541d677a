namespace System.Runtime.CompilerServices;

/// <summary>The runtime honours this by name: emitted proxies may implement internal grain interfaces.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    public string AssemblyName { get; } = assemblyName;
}
