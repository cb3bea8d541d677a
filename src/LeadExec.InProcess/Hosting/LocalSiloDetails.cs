using Orleans.Runtime;

namespace LeadExec.InProcess.Hosting;

internal sealed class LocalSiloDetails : ILocalSiloDetails
{
    public string Name => "in-process";

    public string ClusterId => "in-process";
}
