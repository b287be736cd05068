/** The part of ECharts that the reports need; imported on demand, so that nobody else loads it. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([AriaComponent, BarChart, GridComponent, LineChart, SVGRenderer, TooltipComponent]);

export { init };
